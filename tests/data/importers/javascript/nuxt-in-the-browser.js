export const fetchApi = () => {
    const xsrfToken = useCookie('XSRF-TOKEN')
    let headers = {
        Accept: 'application/json',
    }
    if (xsrfToken && xsrfToken.value !== null) {
        headers['X-XSRF-TOKEN'] = xsrfToken.value;
    }
    if (!process.browser) {
        headers = useRequestHeaders(['X-XSRF-TOKEN', 'cookie'])
    }
    return useFetch('https://api.shop.example/payments', {
        headers,
        credentials: 'include',
    })
}
