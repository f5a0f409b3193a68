        let body = JSON.stringify(applicationLink);
        let requestHeaders = new Headers();

        var headers = new Headers();

        headers.set('Content-Type',  ['application/json']);
        headers.set('Access-Control-Allow-Origin', ['*']);

        let reqoptions =  new RequestOptions({
            headers: headers
        });

        return this._http.post(this._applicationLinksUrl + this._linkServicePath,body,reqoptions).map(res => res.json())
