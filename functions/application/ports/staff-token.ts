/** Why a bearer token does not prove who somebody is. */
export type StaffTokenRefusal =
  "malformed" | "forged" | "expired" | "not-yet-valid" | "wrong-issuer" | "wrong-audience" | "no-staff-id";

export type StaffTokenVerdict = { readonly staff: string } | { readonly refused: StaffTokenRefusal };

/** Who holds this token: the staff id, which the staff directory knows. Roles are never read from a token. */
export type StaffTokenVerifier = (token: string) => Promise<StaffTokenVerdict>;
