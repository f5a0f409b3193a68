import { HttpClient, HttpHeaders } from '@angular/common/http';
@Injectable()
export class LoginService {
  constructor(private http: HttpClient) { }
  login(username: string, password: string): Observable<User> {
    let headers = new HttpHeaders();
    headers.append('Content-Type', 'application/json');
    headers.append('Authorization', 'Basic ' + btoa(username + ':' + password));
    return this.http.post<User>('http://localhost:8080/login', { username, password }, { headers: headers, withCredentials: true });
  }
}
