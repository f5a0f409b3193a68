function uploadAvatar(base64: string): Observable<any> {
  const url = `${this.URI}/me/avatar`

  const formData = new FormData()
  formData.append('avatar', base64ToFile(base64))

  return this.http
    .post(url, formData, {
      reportProgress: true,
      observe: 'events',
    })
    .pipe(
      map((event) => this.getEventMessage(event)),
      catchError(this.handleError)
    )
}
