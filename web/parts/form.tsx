import type { Child, FC } from 'hono/jsx';

type Props = {
  readonly action: string;
  /** The idempotency key: sending twice has one effect. */
  readonly formKey: string;
  /** The version that the person sees. */
  readonly seen?: number | undefined;
  readonly hasFiles?: boolean;
  readonly class?: string;
  readonly id?: string;
  readonly children?: Child;
};

/** A form with an effect: always a POST, with its key and what was seen. */
export const PostForm: FC<Props> = ({ action, formKey, seen, hasFiles, children, ...rest }) => (
  <form
    method="post"
    action={action}
    enctype={hasFiles === true ? 'multipart/form-data' : undefined}
    novalidate
    {...rest}
  >
    <input type="hidden" name="key" value={formKey} />
    {seen !== undefined && <input type="hidden" name="seen" value={String(seen)} />}
    {children}
  </form>
);
