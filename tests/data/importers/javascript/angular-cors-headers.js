this.headers = new Headers();
    this.headers.append('Content-Type', 'application/x-www-form-urlencoded');   
    this.headers.append('Access-Control-Allow-Origin', '*');    
    this.headers.append('Access-Control-Allow-Headers', '*');
    this.headers.append('Access-Control-Allow-Methods', '*');
    this.headers.append('Access-Control-Allow-Credentials', 'true');    

return this._http.get(this.actionUrl, { withCredentials: true, headers: this.headers })
    .map((response) => {
            //////////
    }).catch(this.handleError);
  }
