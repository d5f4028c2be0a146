/**
 * Makes reading `process.env` cheap: every read of the real one goes through the operating system's
 * environment, and the SDK reads some twenty variables a request. Writes still reach the real one, so
 * what they do there (text only, TZ, children) and what they refuse stays.
 */
export function quickenEnvironment(): void {
  const real = process.env;
  const quick = new Proxy<NodeJS.ProcessEnv>(
    { ...real },
    {
      set(target, name, value) {
        if (!Reflect.set(real, name, value)) return false;
        return Reflect.set(target, name, Reflect.get(real, name));
      },
      defineProperty(target, name, descriptor) {
        if (!Reflect.defineProperty(real, name, descriptor)) return false;
        return Reflect.defineProperty(target, name, descriptor);
      },
      deleteProperty(target, name) {
        return Reflect.deleteProperty(real, name) && Reflect.deleteProperty(target, name);
      },
    },
  );
  Object.defineProperty(process, 'env', { value: quick });
}
