import { ofetch } from 'ofetch';
import appConfig from '~/app.config';

const $api = ofetch.create({
    baseURL: appConfig.API_URL,
    credentials: 'include',
    headers: {
        'Accept': 'application/json',
    },

    onRequest({ options }): Promise<void> | void {
        let token: string | boolean = <string>useCookie('XSRF-TOKEN').value ?? false;

        if (token) {
            options.headers = {
                ...options.headers,
                'X-XSRF-TOKEN': token
            }
        }
    },
});
