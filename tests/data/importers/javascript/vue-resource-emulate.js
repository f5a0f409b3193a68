Vue.http.headers.post={};
this.$http.post(
                        SERVER_API,
                        {
                            data: "just data"
                        },
                        {
                            credentials: true,
                            emulateJSON: true
                        }
                ).then(
                        function (response) {
                           ...
                        },
                        function (response) {
                           ...
                        }
                )
