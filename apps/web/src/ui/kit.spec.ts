import { expect, it } from '@jest/globals';
import { fireEvent, render } from '@testing-library/vue';
import { h } from 'vue';
import ConfirmDialog from './ConfirmDialog.vue';
import Field from './Field.vue';
import { initialsOf, personColor } from './person-color';
import TextField from './TextField.vue';

it('gives a person one colour and their initials everywhere', () => {
  expect(personColor('usr_01jd4x7c9m')).toBe(personColor('usr_01jd4x7c9m'));
  expect([initialsOf('Ana Ruiz'), initialsOf('ana@acme.test'), initialsOf('')]).toEqual(['AR', 'A', '']);
});

it('ties label and error to the control inside a field', () => {
  const { getByLabelText } = render(Field, {
    props: { label: 'E-mail', error: 'An address is needed.' },
    slots: { default: () => h(TextField, { modelValue: '' }) },
  });
  const input = getByLabelText('E-mail');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('An address is needed.');
});

it('[APP-3] a typed confirmation acts only on the exact words', async () => {
  const { findByRole, getByLabelText, emitted } = render(ConfirmDialog, {
    props: { open: true, title: 'Delete?', consequence: 'All is lost.', confirm: 'Delete app', typed: 'Fleet' },
  });
  const act = await findByRole('button', { name: 'Delete app' });
  await fireEvent.update(getByLabelText(/to confirm/), 'fleet');
  expect(act.hasAttribute('disabled')).toBe(true);
  await fireEvent.update(getByLabelText(/to confirm/), 'Fleet');
  await fireEvent.click(act);
  expect(emitted('confirm')).toEqual([['Fleet']]);
});
