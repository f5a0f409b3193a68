return jQuery.ajax({
        type: method,
        url: url + '.json',
        dataType: "jsonp",
        jsonpCallback: 'JSONP',
        data: data,
        dataFilter: function(data, type) {
          return /\S/.test(data) ? data : null;
        },
        success: function(data) {
          self.xhrComplete({status: 200, responseText: data}, 'success', model, callback)
        },
        error: function(xhr, textStatus) {
          console.error(xhr)
        }
      });
