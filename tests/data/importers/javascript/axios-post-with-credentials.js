Axios.post(
            "http://localhost:3000/api.v1/author/login",
            doc,
            {
              withCredentials: true,
              headers: { "Content-Type": "application/json" }
            }
          );
