import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Reads the next page of a list, where there is one. */
export const MoreButton = ({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { of: Paged }) => {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <Flex justify="center" style={{ marginTop: 16 }}>
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('cases.more')}
      </Button>
    </Flex>
  );
};
