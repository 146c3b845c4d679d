import { createApp } from 'vue';
import App from './shell/App.vue';
createApp(App).mount('#app');
