import { h } from 'preact';
import { IconButton } from './controls';
import { actions } from '../actions';
import { texts } from '../texts/texts';
import type { Send } from './view';

export function Help({ send }: { readonly send: Send }) {
  const close = () => send({ type: 'helpToggled', open: false });
  return (
    <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="help-title" data-focus="help">
      <div class="sheet-head">
        <h2 id="help-title" class="title">
          {texts().help.title}
        </h2>
        <IconButton icon="close" says={texts().common.close} onClick={close} />
      </div>
      {(['anywhere', 'deal'] as const).map((scope) => (
        <section key={scope}>
          <h3 class="subtitle">{scope === 'deal' ? texts().help.onDeal : texts().help.anywhere}</h3>
          <dl class="keys">
            {actions
              .filter((each) => each.scope === scope && each.keys.length > 0)
              .map((each) => (
                <div key={each.id} class="key-row">
                  <dt>{texts().action[each.id]}</dt>
                  <dd>
                    {each.keys.map((key) => (
                      <kbd key={key}>{texts().key(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
