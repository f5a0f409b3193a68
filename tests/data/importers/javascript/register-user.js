const registerUser = async () => {
    let headersList = {
        Accept: "*/*",
        "User-Agent": "Thunder Client (https://www.thunderclient.com)",
        "Content-Type": "application/json",
    };

    let bodyContent = JSON.stringify({
        name: "Username",
        email: "username@email.com",
    });

    let response = await fetch("http://api.cup2022.ir/api/v1/user", {
        method: "POST",
        body: bodyContent,
        headers: headersList,
    });

    let data = await response.text();
    console.log(data);
};
