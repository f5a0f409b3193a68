protected get<T>(url: string): Observable<T> {
   let options = new RequestOptions();
   options.withCredentials = true;

    return this._http.get(url).map((response: Response, options) => <T>response.json())
        .do(data => console.log(data))
        .catch(this.handleError);
}
