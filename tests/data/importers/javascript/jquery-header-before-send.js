   $.ajax({
        dataType: 'json',
        method: 'POST',
        url: url,
        beforeSend: function (xhr) {
            xhr.setRequestHeader(headerKey, headerValue);
        },
        success: callback.success,
        error: callback.error,
        xhrFields: {
            withCredentials: true
        },
       crossDomain :true,
       async: true
    });
