const httpOptions = {
   headers: new HttpHeaders({ 'Content-Type': 'application/json' })
};
addToPlaylist(data) {
        console.log("inservice data is",data);
         let body = JSON.stringify(data);
         return this.http.post(this.api_endpoint+'addSongToPlaylist', body, httpOptions);
     }
