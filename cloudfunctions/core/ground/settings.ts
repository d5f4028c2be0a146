/**
 * Reads an environment variable of the function.
 * @returns its text, or null when it is missing or blank.
 */
export function setting(name: string): string | null {
  const value = process.env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/**
 * Reads a variable that the function cannot work without.
 * @throws Error naming the variable; called while the function loads, so a deployment fails at once.
 */
export function requiredSetting(name: string, minLength: number): string {
  const value = setting(name);
  if (value === null || value.length < minLength)
    throw new Error(
      `Environment variable ${name} is missing or shorter than ${minLength} characters`,
    );
  return value;
}
