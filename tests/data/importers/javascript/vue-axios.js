export default {
  data() {
    return {
      formData: new FormData(),
    };
  },
  methods: {
    handleSubmit() {
      this.formData.append('username', 'Jeremy');
      this.axios({
        method: 'post',
        url: 'https://files.example/multi-users',
        data: this.formData,
      });
    },
  },
};
