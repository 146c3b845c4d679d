import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './shell/App.vue';
import { router } from './shell/router';
import { whenDated } from './api/client';
import { noteServerTime } from './ui/clock';
import './ui/style.css';

whenDated(noteServerTime);
createApp(App).use(createPinia()).use(router).mount('#app');
