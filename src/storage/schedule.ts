/** `setTimeout` as it is handed in: calls `work` once after so many milliseconds, unless cancelled. */
export type Schedule = (work: () => void, after: number) => () => void;
