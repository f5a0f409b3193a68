        try {
axios.get('http://localhost:8888/hem_auditoria_medica_odoo',
                    {headers: {'Content-Type': 'application/x-www-form-urlencoded'}}
                ).then((response) => {
                    if(response){
                        alert("OK");
                    }else{
                        alert('NOT OK');
                    }
                }).catch(function (error) {
                    alert('NOT OK.');
                });
        } catch (err) {
            alert('NOT OK.');
        }
