export default {
  data() {
    return { apiUrl: 'https://api.shop.example', items: [] }
  },
  methods: {
    load() {
      axios.get(this.apiUrl + '/items').then(({ data }) => (this.items = data))
    }
  },
  mounted() {
    this.load()
  }
}
