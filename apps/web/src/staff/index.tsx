import { Page } from '../design/page';

export default function Staff() {
  return <Page title="Ban tổ chức">{null}</Page>;
}
