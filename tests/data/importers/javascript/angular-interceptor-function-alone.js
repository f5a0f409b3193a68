intercept(req: HttpRequest<any>, next: any): Observable<HttpEvent<any>> {
        if (!req.url.includes('oauth/token')) {
            const cloneReq = req.clone({
                headers: req.headers.set('Authorization', 'Bearer ' + localStorage.getItem('userToken'))
            });
            return next.handle(cloneReq);
        }
