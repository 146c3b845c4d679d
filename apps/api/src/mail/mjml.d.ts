declare module 'mjml' {
  /** Compiles MJML to HTML (the part of the interface that is used here). */
  export default function mjml2html(
    source: string,
    options: { filePath: string; ignoreIncludes: boolean; fonts: Record<string, string>; validationLevel: 'strict' },
  ): Promise<{ html: string }>;
}
