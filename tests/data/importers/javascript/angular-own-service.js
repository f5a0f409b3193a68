@Injectable()
export class ApiService {
  constructor(private http: HttpClient) {}

  get(path: string, params: HttpParams = new HttpParams()): Observable<any> {
    return this.http.get(`https://api.shop.example${path}`, { params });
  }

  post(path: string, body: Object = {}): Observable<any> {
    return this.http.post(`https://api.shop.example${path}`, JSON.stringify(body));
  }
}

@Injectable()
export class ArticlesService {
  constructor(private api: ApiService) {}

  list(): Observable<any> {
    return this.api.get('/articles');
  }
}
