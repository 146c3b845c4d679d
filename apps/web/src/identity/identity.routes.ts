import type { RouteRecordRaw } from 'vue-router';

export const identityRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { public: true, title: 'Sign in' } },
  { path: '/sign-up', component: () => import('./SignUpPage.vue'), meta: { public: true, title: 'Create an account' } },
  { path: '/verify', component: () => import('./VerifyPage.vue'), meta: { public: true, title: 'Confirm your address' } },
  { path: '/forgot-password', component: () => import('./ForgotPasswordPage.vue'), meta: { public: true, title: 'Reset your password' } },
  { path: '/reset-password', component: () => import('./ResetPasswordPage.vue'), meta: { public: true, title: 'Choose a new password' } },
  { path: '/account/sessions', name: 'sessions', component: () => import('./SessionsPage.vue'), meta: { title: 'Sessions' } },
];
