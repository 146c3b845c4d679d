export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
/** Heights in pixels. */
export type ButtonSize = 28 | 32 | 36;

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-ink text-on-ink border-transparent hover:bg-[color-mix(in_srgb,var(--ink)_88%,var(--surface))]',
  secondary: 'bg-surface text-text border-line-strong hover:bg-[color-mix(in_srgb,var(--surface),var(--text)_5%)]',
  ghost: 'bg-transparent text-text-2 border-transparent hover:bg-hover hover:text-text',
  danger: 'bg-surface text-bad border-line-strong hover:bg-bad-soft hover:border-bad-dot',
};
const sizes: Record<ButtonSize, string> = { 28: 'h-7 px-2.5', 32: 'h-8 px-3', 36: 'h-9 px-3.5' };
const shared =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-control border text-body font-strong whitespace-nowrap ' +
  'transition-colors duration-[var(--hover-time)] disabled:opacity-50 aria-disabled:opacity-50 ' +
  'disabled:pointer-events-none aria-disabled:cursor-not-allowed';

export function buttonLook(variant: ButtonVariant, size: ButtonSize): string {
  return `${shared} ${variants[variant]} ${sizes[size]}`;
}
