/** Version of the rules, printed on every sheet. Raised with every change that can move a level. */
export const rulesVersion = '2026.5'
