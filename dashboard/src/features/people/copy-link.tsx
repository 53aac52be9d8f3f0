import { Copy } from 'lucide-react';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { inputLook } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast';

const words = t.people.invite;

/** A link that no mail brings, to be handed over by hand. */
export const CopyLink = ({ link }: { link: string }) => (
  <>
    <p>{words.handOver}</p>
    <div className="mt-2 flex gap-2">
      <input
        readOnly
        aria-label={words.link}
        value={link}
        className={inputLook}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <Button
        onClick={() => {
          navigator.clipboard.writeText(link).then(
            () => {
              toast(words.copied, 'good');
            },
            () => {
              toast(words.notCopied, 'warn');
            },
          );
        }}
      >
        <Copy aria-hidden />
        {words.copy}
      </Button>
    </div>
  </>
);
