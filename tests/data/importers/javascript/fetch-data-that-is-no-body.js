export function updateProfilePicture(apiKey, userID, picture) {
  let data = new FormData();
  data.append('firmware', picture);
  return fetch(`${API_URL}/v1/${ROOT}/update_profile_picture/${userID}`,{
      headers: {'Authorization': `Token token=${apiKey}`},
      method: 'POST',
      data: data
    }
  ).then(response => response.json());
}
