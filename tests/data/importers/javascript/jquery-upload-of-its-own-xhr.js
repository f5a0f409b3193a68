          $.ajax({
            url: 'https://api.shop.example/upload',
            type: 'POST',
            xhr: function() {
              var myXhr = $.ajaxSettings.xhr();

              if (myXhr.upload) {
                myXhr.upload.addEventListener('progress', function() { console.log('progress') }, false);
              }

              return myXhr;
            },
            success: function(data) {
              console.log('success');
            }
          });
