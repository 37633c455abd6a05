import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { CommandForm } from '../../forms/command-form';
import { PageTitle } from '../../parts/page-title';
import { PartnerOnly } from './partner-only';
import { fromField, wantedFields, type Wanted } from './subscription-fields';
import { SubscriptionKeys } from './subscription-keys';
import { usePublicTypes } from './use-public-types';

type Made = Schemas['SubscriptionWithKeys'];

const Done = ({ made }: { made: Made }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="stack">
      <Alert type="success" showIcon title={t('partners.made')} />
      <SubscriptionKeys keys={made} />
      <Button type="primary" size="large" onClick={() => void navigate(`/partners/subscriptions/${made.id}?position=${made.position}`)}>
        {t('partners.toSubscription')}
      </Button>
    </div>
  );
};

const NewSubscription = ({ onMade }: { onMade: (made: Made) => void }) => {
  const { t } = useTranslation();
  const types = usePublicTypes();
  return (
    <CommandForm<Wanted & { readonly from: string }>
      fields={{ ...wantedFields(types?.options ?? []), from: fromField('subscriptionFrom', ['now', 'beginning', 'since']) }}
      submit={(values, key) =>
        answer(
          api.POST('/api/v1/partners/subscriptions', {
            params: { header: { 'Idempotency-Key': key } },
            body: { types: [], jurisdictionIds: [], themes: [], ...values },
          }),
        )
      }
      submitLabel={t('partners.add')}
      onDone={(_, answered) => onMade(answered as Made)}
    />
  );
};

export default function NewSubscriptionPage() {
  const { t } = useTranslation();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <div className="narrow">
      <Link to="/partners">← {t('partners.back')}</Link>
      <PageTitle title={t('partners.newTitle')} hint={t('partners.newHint')} />
      <PartnerOnly>{made ? <Done made={made} /> : <NewSubscription onMade={setMade} />}</PartnerOnly>
    </div>
  );
}
