import './App.css';
 
export default class ItemLister extends React.Component {
    constructor() {
        super();
        this.state = { items: [] };
    }
    
    componentDidMount() {
        fetch('https://www.getpostman.com/collections/1d8df8b0b5bf27e5009b').then(result=> {
              console.log(result.json());
              this.setState({items:result.json()});
        }).catch(err => {
           console.log(err);
           this.setState({ items:[] });
        });
    }
    
    render() {        
        return(
            <div>
                <div>Items:</div>
               <div> { JSON.stringify(this.state.items)}</div>         
            </div>  
        );
    }
}
