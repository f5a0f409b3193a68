addImages: function(photo_name, photo_path, status){
      Vue.http.options.emulateJSON = true;
      console.log(photo_name,photo_path,status);
        this.$http.post(this.postImagesUrl,
          {
            pic_name : photo_name,
            pic_path : photo_path,
            status : status
          },
          {headers : {'Content-Type': 'application/x-www-form-urlencoded' }
          }).then((response)=>{
            this.listImages()
      })
   }
