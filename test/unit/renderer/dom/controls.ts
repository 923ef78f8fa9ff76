import { PageElement } from './element.ts'

/** A text box, checkbox or radio button. `setByHand` is what a hand does: React sees the difference. */
export class PageInput extends PageElement {
  private shown: string | null = null
  private ticked: boolean | null = null
  files: readonly File[] = []
  selectionStart = 0
  selectionEnd = 0

  get value(): string {
    return this.shown ?? this.getAttribute('value') ?? ''
  }

  set value(value: string) {
    this.setByHand(value)
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? ''
  }

  set defaultValue(value: string) {
    this.setAttribute('value', value)
  }

  override get checked(): boolean {
    return this.ticked ?? this.hasAttribute('checked')
  }

  override set checked(checked: boolean) {
    this.tickByHand(checked)
  }

  setByHand(value: string): void {
    this.shown = value
    this.selectionStart = this.shown.length
    this.selectionEnd = this.shown.length
  }

  tickByHand(checked: boolean): void {
    this.ticked = checked
  }

  select(): void {
    this.setSelectionRange(0, this.value.length)
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
}

/** A text area starts with the text it holds. */
export class PageTextArea extends PageInput {
  override get defaultValue(): string {
    return this.textContent
  }

  override set defaultValue(value: string) {
    this.textContent = value
  }
}

export class PageOption extends PageElement {
  selected = false

  get value(): string {
    return this.getAttribute('value') ?? this.textContent
  }

  set value(value: string) {
    this.setAttribute('value', value)
  }
}

export class PageSelect extends PageElement {
  multiple = false

  get options(): readonly PageOption[] {
    return this.elements().filter((element) => element instanceof PageOption)
  }

  get value(): string {
    return (this.options.find(({ selected }) => selected) ?? this.options[0])?.value ?? ''
  }

  set value(value: string) {
    for (const option of this.options) option.selected = option.value === value
  }
}
