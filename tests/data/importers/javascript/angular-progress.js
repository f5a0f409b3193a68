import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { environment } from '@env';

@Injectable({ providedIn: 'root' })
export class HttpService {
  constructor(private http: HttpClient) {}

  public uploadFile(formData: FormData, type: 'single' | 'multiple' = 'single') {
    return this.http.put(`${environment.backend}/file-upload/${type}`, formData, {
      reportProgress: true,
      observe: 'events',
    });
  }
}
