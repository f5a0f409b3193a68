// Only what the build leaves behind is wanted.
export default { kit: { adapter: { name: 'none', adapt() {} } } };
