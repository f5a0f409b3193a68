here the code for making api call with fetch

fetch(URL, {
                credentials: 'include',
                method: 'POST',
                body: JSON.stringify(payload),
                headers: new Headers({
                  'Content-Type': 'application/json'
                })
            })
