   updateProfile: function(user) {
                var self = this;
                var atoken = this.$auth.token();

                this.axios.defaults.headers.common['Authorization'] = 'bearer:' + atoken;

                this.axios.post('https://api.shop.example/users/update', user)
                    .then(function (response) {
                        self.$refs.done.open();
                    });
            }
