 axios({
          url,
          withCredentials: true,
          headers: {
            Authorization: 'Bearer ' + this.$store.getters['auth/accessToken'],
            'Content-Type': 'application/json'
          },
          method: 'GET',
          responseType: 'blob',
        }).then((response) => {
          console.log(response)
        }).catch(console.error)
      }).catch(console.error)
