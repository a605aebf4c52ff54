/** Another's work that is part of the package. `licence` is an SPDX expression, `text` what its licence file says. */
export interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}
