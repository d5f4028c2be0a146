/** A person the panel offers to be. */
export interface PersonaCard {
  openid: string;
  name: string;
  role: string;
  note?: string;
  /** Under which heading; those without stand first. */
  group?: string;
}
