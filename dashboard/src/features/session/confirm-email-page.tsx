import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { ProblemNotice } from '@/shared/ui/states';
import { useLinkSecret } from './link-secret';
import { OutsideFrame } from './outside-frame';

const words = t.session.confirmEmail;

/** Confirming a new e-mail address; by a press, since mail scanners open links too. */
export function ConfirmEmailPage() {
  const token = useLinkSecret();
  const confirming = useMutation({
    mutationFn: () => dataOf(api.POST('/api/auth/email-changes/confirm', { body: { token } })),
  });
  const dead = token === '' || (confirming.isError && asProblem(confirming.error).code === 'email-link-invalid');
  return (
    <OutsideFrame title={words.title}>
      {confirming.data && (
        <Notice
          role="status"
          tone="good"
          title={words.done(confirming.data.email)}
          actions={
            <Link to="/" className={buttonLook({ look: 'primary' })}>
              {t.session.goOn}
            </Link>
          }
        >
          {words.doneDetail}
        </Notice>
      )}
      {dead && (
        <Notice role="alert" tone="bad" title={words.dead}>
          {words.deadDetail}
        </Notice>
      )}
      {!dead && !confirming.data && (
        <div className="grid gap-4">
          {confirming.isError && <ProblemNotice problem={confirming.error} />}
          <p className="text-ink-soft">{words.text}</p>
          <Button
            look="primary"
            size="large"
            busy={confirming.isPending}
            onClick={() => {
              confirming.mutate();
            }}
          >
            {words.confirm}
          </Button>
        </div>
      )}
    </OutsideFrame>
  );
}
