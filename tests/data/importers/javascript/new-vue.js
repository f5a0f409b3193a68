new Vue({
	el:"#upload_content",
	data:{
		upfile:'',
		files:'',
	},
	methods:{
		postData(Strdata){
			axios({
				method: 'post',
				url: '/upload/',
				data: Strdata,
				timeout: 50000,
				onUploadProgress: function(progressEvent) {
					let per = Math.round((progressEvent.loaded * 100) / progressEvent.total); //上传进度信息
				},
				headers: {
					'X-CSRFToken': csrftoken 
				}
			}).then(function(res)
