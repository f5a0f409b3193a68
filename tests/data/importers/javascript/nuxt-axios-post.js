  async getCvPosts ({ commit }) {
    await this.$axios.$post(
      'api/query',
      { query: 'page("about")' },
      { auth }
    ).then((response) => {
      const entries =
