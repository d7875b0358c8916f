/**
 * The pipeline that every example in the documentation speaks of, as tables of text. Deals, stages, days and values are
 * the demo of cognis-digital/dealflow, whose README prints its figures; the rest was added for the examples.
 */
export const AS_OF = '2026-03-01';

/** The tables by the names that formulas call them by; columns that are left out here are blank. */
export const SAMPLE_TABLES = {
  Deals: table(`
    Deal ID | Deal            | Owner | Pipeline | Stage     | Value | Currency | Expected close | Created    | Last activity | Close reason | Status | In stage since | Closed
    D1      | Roof repair     | Ana   | Sales    | won       | 30000 | EUR      | 2026-02-05     | 2026-01-02 | 2026-01-28    |              | Won    | 2026-02-01     | 2026-02-01
    D2      | New gates       | Ben   | Sales    | won       | 50000 | EUR      | 2026-02-15     | 2026-01-05 | 2026-02-05    |              | Won    | 2026-02-10     | 2026-02-10
    D3      | Office fit-out  | Ana   | Sales    | proposal  | 20000 | EUR      | 2026-03-15     | 2026-01-08 | 2026-02-05    |              | Open   | 2026-02-02     |
    D4      | Warehouse floor | Ben   | Sales    | lost      | 40000 | EUR      | 2026-02-28     | 2026-01-12 | 2026-01-15    | Price        | Lost   | 2026-02-05     | 2026-02-05
    D5      | Garden wall     | Ana   | Sales    | qualified | 15000 | EUR      | 2026-03-31     | 2026-02-01 | 2026-02-16    |              | Open   | 2026-02-12     |
    D6      | Solar panels    | Ben   | Sales    | lead      | 25000 | EUR      | 2026-02-20     | 2026-02-15 |               |              | Open   | 2026-02-15     |
  `),

  DealLog: table(`
    Move | Logged     | When       | Deal ID | Deal            | Pipeline | From      | To        | Status | Value | Currency | Owner | Expected close | By  | How
    1    | 2026-01-02 | 2026-01-02 | D1      | Roof repair     | Sales    |           | lead      | Open   | 30000 | EUR      | Ana   | 2026-02-05     | Ana | sidebar
    2    | 2026-01-05 | 2026-01-05 | D2      | New gates       | Sales    |           | lead      | Open   | 50000 | EUR      | Ben   | 2026-02-15     | Ben | sidebar
    3    | 2026-01-08 | 2026-01-08 | D3      | Office fit-out  | Sales    |           | lead      | Open   | 20000 | EUR      | Ana   | 2026-02-20     | Ana | sidebar
    4    | 2026-01-10 | 2026-01-10 | D1      | Roof repair     | Sales    | lead      | qualified | Open   | 30000 | EUR      | Ana   | 2026-02-05     | Ana | sidebar
    5    | 2026-01-12 | 2026-01-12 | D4      | Warehouse floor | Sales    |           | lead      | Open   | 40000 | EUR      | Ben   | 2026-02-28     | Ben | sidebar
    6    | 2026-01-15 | 2026-01-15 | D2      | New gates       | Sales    | lead      | qualified | Open   | 50000 | EUR      | Ben   | 2026-02-15     | Ben | sidebar
    7    | 2026-01-18 | 2026-01-18 | D3      | Office fit-out  | Sales    | lead      | qualified | Open   | 20000 | EUR      | Ana   | 2026-02-20     | Ana | sidebar
    8    | 2026-01-20 | 2026-01-20 | D1      | Roof repair     | Sales    | qualified | proposal  | Open   | 30000 | EUR      | Ana   | 2026-02-05     | Ana | sidebar
    9    | 2026-01-25 | 2026-01-25 | D4      | Warehouse floor | Sales    | lead      | qualified | Open   | 40000 | EUR      | Ben   | 2026-02-28     | Ben | sidebar
    10   | 2026-01-28 | 2026-01-28 | D2      | New gates       | Sales    | qualified | proposal  | Open   | 50000 | EUR      | Ben   | 2026-02-15     | Ben | sidebar
    11   | 2026-02-01 | 2026-02-01 | D1      | Roof repair     | Sales    | proposal  | won       | Won    | 30000 | EUR      | Ana   | 2026-02-05     | Ana | sidebar
    12   | 2026-02-01 | 2026-02-01 | D5      | Garden wall     | Sales    |           | lead      | Open   | 15000 | EUR      | Ana   | 2026-03-31     | Ana | sidebar
    13   | 2026-02-02 | 2026-02-02 | D3      | Office fit-out  | Sales    | qualified | proposal  | Open   | 20000 | EUR      | Ana   | 2026-03-15     | Ana | sidebar
    14   | 2026-02-05 | 2026-02-05 | D4      | Warehouse floor | Sales    | qualified | lost      | Lost   | 40000 | EUR      | Ben   | 2026-02-28     | Ben | sidebar
    15   | 2026-02-10 | 2026-02-10 | D2      | New gates       | Sales    | proposal  | won       | Won    | 50000 | EUR      | Ben   | 2026-02-15     | Ben | sidebar
    16   | 2026-02-12 | 2026-02-12 | D5      | Garden wall     | Sales    | lead      | qualified | Open   | 15000 | EUR      | Ana   | 2026-03-31     | Ana | sidebar
    17   | 2026-02-15 | 2026-02-15 | D6      | Solar panels    | Sales    |           | lead      | Open   | 25000 | EUR      | Ben   | 2026-02-20     | Ben | sidebar
  `),

  Stages: table(`
    Pipeline | Stage     | Kind | Probability | Shown | Key
    Sales    | lead      | open | 33%         | yes   | s1
    Sales    | qualified | open | 40%         | yes   | s2
    Sales    | proposal  | open | 67%         | yes   | s3
    Sales    | won       | won  |             | yes   | s4
    Sales    | lost      | lost |             | yes   | s5
  `),

  Activities: table(`
    When       | Deal ID | Kind   | Direction | Automatic | By
    2026-01-03 | D1      | e-mail | outbound  |           | Ana
    2026-01-07 | D2      | call   | outbound  |           | Ben
    2026-01-08 | D3      | e-mail | outbound  | yes       | Ana
    2026-01-09 | D1      | call   | outbound  |           | Ana
    2026-01-09 | D3      | e-mail | outbound  |           | Ana
    2026-01-12 | D2      | e-mail | inbound   |           | Ben
    2026-01-15 | D4      | call   | outbound  |           | Ben
    2026-01-27 | D2      | call   | outbound  |           | Ben
    2026-01-28 | D1      | call   | outbound  |           | Ana
    2026-02-03 | D5      | call   | outbound  |           | Ana
    2026-02-05 | D2      | call   | outbound  |           | Ben
    2026-02-05 | D3      | call   | outbound  |           | Ana
    2026-02-16 | D5      | e-mail | inbound   |           | Ana
  `),

  Goals: table(`
    Period start | Period end | Target | Currency
    2026-03-01   | 2026-03-31 | 100000 | EUR
  `),
};

/** A table of text: a line is a row, a bar stands between cells. */
function table(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
