async function put() {
    'use server';
}

export default function Cart() {
    return <form action={put}><button>Put</button></form>;
}
